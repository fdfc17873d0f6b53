import type { LeadFilter } from '../../../domain/lead-filter.ts';

/** A value of a list of Partner Center, with the names that people give it; the first is the one shown. */
type Named = readonly [id: string, names: string];

const PRODUCTS: readonly Named[] = [
  ['Azure', 'Azure|microsoft azure|ms azure|azur'],
  [
    'EnterpriseMobilityAndSecurity',
    'Enterprise Mobility and Security|enterprise mobility|enterprise mobility security|movilidad empresarial|ems',
  ],
  ['Exchange', 'Exchange|exchange online|microsoft exchange'],
  [
    'DeveloperTools',
    'Developer Tools|visual studio|herramientas de desarrollo|herramientas para desarrolladores',
  ],
  [
    'Dynamics365Business',
    'Dynamics 365 Business|Business Central|d365 bc|dynamics bc|dynamics 365 bc|d365 business|dynamics 365 business central|dynamics business central',
  ],
  ['Dynamics365Enterprise', 'Dynamics 365 Enterprise|dynamics enterprise|d365 enterprise'],
  ['Dynamics365', 'Dynamics 365|dynamics365|d365|microsoft dynamics 365'],
  ['Dynamics', 'Dynamics|microsoft dynamics|dinamics|dynamics crm'],
  ['DynamicsAX,GP,NAV,SL', 'Dynamics AX|dynamics nav|dynamics gp|dynamics sl|navision|axapta'],
  ['Microsoft365', 'Microsoft 365|m365|ms365|ms 365|microsoft365|office 365|o365|office365'],
  ['Office', 'Office|microsoft office|ofimatica'],
  ['PowerBI', 'Power BI|powerbi|microsoft power bi'],
  ['PowerPlatform', 'Power Platform|powerplatform'],
  ['PowerApps', 'Power Apps|powerapps'],
  ['PowerAutomate', 'Power Automate|powerautomate'],
  ['Project', 'Microsoft Project|ms project'],
  ['SharePoint', 'SharePoint|share point|sharepoint online'],
  ['SkypeForBusiness', 'Skype for Business|skype|skype empresarial'],
  ['SurfaceHub', 'Surface Hub|surfacehub'],
  ['Surface', 'Surface|surfaces|microsoft surface'],
  ['SQL', 'SQL Server|sql|microsoft sql|sqlserver'],
  ['Teams', 'Microsoft Teams|teams|ms teams'],
  ['Visio', 'Visio|microsoft visio'],
  ['Windows', 'Windows|microsoft windows|windows 10|windows 11|windows server'],
  ['Yammer', 'Yammer'],
  ['Copilot', 'Copilot|microsoft copilot|m365 copilot|microsoft 365 copilot'],
  ['Fabric', 'Microsoft Fabric|ms fabric'],
  ['Intune', 'Intune|microsoft intune'],
  ['Defender', 'Defender|microsoft defender'],
];

const SERVICES: readonly Named[] = [
  [
    'ConsultingAndProfessional',
    'Consulting|consulting and professional services|consultancy|professional services|consultoria|servicios profesionales|consultoria y servicios profesionales|advisory',
  ],
  [
    'CustomSolution(ISV)',
    'Custom solution|custom solutions|custom development|solucion a medida|soluciones a medida|desarrollo a medida|solucion personalizada',
  ],
  [
    'DeploymentOrMigration',
    'Deployment or migration|deployment|deployments|migration|migrations|migrating|rollout|implementacion|implantacion|despliegue|despliegues|migracion|migraciones|implementacion o migracion|implementation',
  ],
  ['Hardware', 'Hardware|equipos informaticos'],
  ['Integration', 'Integration|integrations|integracion|integraciones|systems integration'],
  ['IPServices(ISV)', 'IP services|servicios ip'],
  [
    'LearningAndCertification',
    'Learning and certification|training|trainings|courses|certification|learning|formacion|certificacion|capacitacion|cursos|formacion y certificacion',
  ],
  ['Licensing', 'Licensing|licences|licenses|licence|license|licencias|licencia|licenciamiento'],
  [
    'ManagedServices',
    'Managed services|managed service|servicios gestionados|servicios administrados|servicio gestionado|outsourcing',
  ],
  [
    'ProjectServices',
    'Project services|project management|servicios de proyecto|servicios de proyectos|gestion de proyectos',
  ],
];

const SOLUTIONS: readonly Named[] = [
  ['AdvancedAnalytics', 'Advanced analytics|analitica avanzada'],
  ['ApplicationIntegration', 'Application integration|integracion de aplicaciones'],
  ['ArtificialIntelligence', 'Artificial intelligence|ai|ia|inteligencia artificial'],
  [
    'AzureSecurityOperationManagement',
    'Azure security and operations|security operations|azure security|operaciones de seguridad|seguridad de azure',
  ],
  ['AzureStack', 'Azure Stack'],
  [
    'BackupDisasterRecovery',
    'Backup and disaster recovery|backup|backups|disaster recovery|copias de seguridad|copia de seguridad|recuperacion ante desastres',
  ],
  ['BigData', 'Big data|macrodatos'],
  ['Blockchain', 'Blockchain|cadena de bloques'],
  ['Chatbot', 'Chatbot|chatbots|chat bot|chat bots'],
  [
    'CloudDatabaseMigration',
    'Cloud database migration|database migration|migracion de bases de datos|migracion de base de datos',
  ],
  [
    'CloudMigration',
    'Cloud migration|cloud migrations|migration to the cloud|migrating to the cloud|moving to the cloud|move to the cloud|migracion a la nube|migraciones a la nube|paso a la nube|migrar a la nube|migracion cloud',
  ],
  ['CloudVoice', 'Cloud voice|telephony|voz en la nube|telefonia'],
  ['CognitiveServices', 'Cognitive services|servicios cognitivos'],
  ['CompetitiveDatabaseMigration', 'Competitive database migration'],
  ['Containers', 'Containers|kubernetes|contenedores|container'],
  ['DataWarehouse', 'Data warehouse|data warehousing|datawarehouse|almacen de datos|almacenes de datos'],
  ['DatabaseonLinux', 'Database on Linux|base de datos en linux'],
  ['DevelopmentandTest', 'Development and test|dev test|desarrollo y pruebas'],
  ['DevOps', 'DevOps|dev ops'],
  ['DigitalMedia', 'Digital media|medios digitales'],
  [
    'Dynamics365forCustomerService',
    'Dynamics 365 for Customer Service|customer service|dynamics customer service|dynamics 365 customer service|atencion al cliente',
  ],
  [
    'Dynamics365forFieldService',
    'Dynamics 365 for Field Service|field service|dynamics field service|dynamics 365 field service|servicio de campo',
  ],
  [
    'Dynamics365forFinanceOperations',
    'Dynamics 365 for Finance and Operations|finance and operations|dynamics 365 finance|dynamics finance|finanzas y operaciones|f o',
  ],
  ['Dynamics365forRetail', 'Dynamics 365 for Retail|dynamics retail|dynamics 365 retail'],
  ['Dynamics365forSales', 'Dynamics 365 for Sales|dynamics sales|dynamics 365 sales|crm'],
  ['Dynamics365forTalent', 'Dynamics 365 for Talent|dynamics talent|dynamics 365 talent'],
  ['DynamicsonAzure', 'Dynamics on Azure|dynamics en azure'],
  [
    'EnterpriseBusinessIntelligence',
    'Business intelligence|enterprise business intelligence|bi|inteligencia empresarial|inteligencia de negocio',
  ],
  ['Gaming', 'Gaming|videojuegos|juegos'],
  ['HighPerformanceComputing', 'High performance computing|hpc|computacion de alto rendimiento'],
  ['HybridStorage', 'Hybrid storage|almacenamiento hibrido'],
  [
    'IdentityandAccessManagement',
    'Identity and access management|identity|iam|identity management|gestion de identidades|identidad y acceso|identidades',
  ],
  ['InformationManagement', 'Information management|gestion de la informacion'],
  ['InternetofThings', 'Internet of Things|iot|internet de las cosas'],
  ['MachineLearning', 'Machine learning|aprendizaje automatico'],
  ['Microserviceapplications', 'Microservice applications|microservices|microservicios|microservice'],
  ['MobileApplications', 'Mobile applications|mobile apps|mobile app|aplicaciones moviles|apps moviles'],
  [
    'MySQLPostgresMigrationtoAzure',
    'MySQL and Postgres migration to Azure|mysql migration|postgres migration|mysql|postgres|postgresql',
  ],
  ['Networking', 'Networking|network|networks|redes'],
  ['NoSQLMigration', 'NoSQL migration|nosql|migracion nosql'],
  ['RedhatonAzure', 'Red Hat on Azure|redhat|red hat|red hat en azure'],
  [
    'RegulatoryComplianceGDPR',
    'Regulatory compliance GDPR|gdpr|compliance|regulatory compliance|rgpd|cumplimiento|cumplimiento normativo',
  ],
  ['SAPonAzure', 'SAP on Azure|sap en azure|sap'],
  ['ServerlessComputing', 'Serverless computing|serverless|sin servidor'],
  ['SharepointonAzure', 'SharePoint on Azure|sharepoint en azure'],
  ['SQLServerUpgrade', 'SQL Server upgrade|sql upgrade|actualizacion de sql server|actualizacion de sql'],
  [
    'ThreatProtection',
    'Threat protection|security|cybersecurity|cyber security|proteccion contra amenazas|proteccion frente a amenazas|ciberseguridad|seguridad',
  ],
  ['WebDevelopment', 'Web development|desarrollo web|websites|web sites'],
];

const INDUSTRIES: readonly Named[] = [
  [
    'Agriculture, Forestry, & Fishing',
    'Agriculture|agriculture forestry and fishing|farming|forestry|fishing|agricultural|agricultura|pesca|agro|agricola|agricultura silvicultura y pesca',
  ],
  [
    'Communications & Media',
    'Communications and media|media|telecom|telecoms|telecommunications|telco|medios|telecomunicaciones|comunicaciones y medios|medios de comunicacion',
  ],
  [
    'Education',
    'Education|educational|schools|school|universities|university|educacion|ensenanza|colegios|universidades|educativo|educativa',
  ],
  [
    'Financial Services',
    'Financial services|banking|banks|bank|finance|financial|insurance|fintech|servicios financieros|banca|bancos|finanzas|financiero|financiera|financieras|seguros|aseguradoras',
  ],
  [
    'Government',
    'Government|public sector|governmental|public administration|gobierno|sector publico|administracion publica|administraciones publicas|ayuntamientos',
  ],
  [
    'Healthcare',
    'Healthcare|health care|health|hospitals|hospital|medical|salud|sanidad|sanitario|sanitaria|hospitales|medico',
  ],
  [
    'Hospitality',
    'Hospitality|hotels|hotel|restaurants|hosteleria|hoteles|restaurantes|hoteleria|hotelero|hotelera',
  ],
  [
    'Manufacturing',
    'Manufacturing|industrial|industriales|manufacturers|manufacturer|factories|fabricacion|manufactura|fabricantes|fabricas|industria manufacturera|manufacturero|manufactureras',
  ],
  [
    'Power & Utilities',
    'Power and utilities|utilities|energy|electricity|energia|electricas|energetico|energetica|servicios publicos|energia y servicios publicos',
  ],
  [
    'Public Safety and National Security',
    'Public safety and national security|public safety|national security|police|defence|defense|seguridad publica|seguridad nacional|defensa|policia',
  ],
  [
    'Retail & Consumer Goods',
    'Retail and consumer goods|retail|retailers|retailer|consumer goods|shops|stores|comercio minorista|minorista|minoristas|bienes de consumo|tiendas|gran consumo|comercio minorista y bienes de consumo',
  ],
  [
    'Services',
    'Services industry|service companies|services sector|empresas de servicios|sector servicios|service industry|sector de servicios',
  ],
  [
    'Travel & Transportation',
    'Travel and transportation|travel|transport|transportation|logistics|airlines|tourism|viajes|transporte|transportes|logistica|turismo|aerolineas|viajes y transporte',
  ],
  [
    'Wholesale & Distribution',
    'Wholesale and distribution|wholesale|wholesalers|distribution|distributors|mayorista|mayoristas|distribucion|distribuidores|comercio mayorista y distribucion',
  ],
];

export const CATALOG = {
  products: PRODUCTS,
  services: SERVICES,
  solutions: SOLUTIONS,
  industries: INDUSTRIES,
} as const satisfies { [Part in keyof LeadFilter]?: readonly Named[] };

export type CatalogPart = keyof typeof CATALOG;
